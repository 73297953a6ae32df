import type { AddressedFilter } from './filter-in-address.ts';

/** What each part of the filter is given: the whole of it, and the way to change it. */
export interface FilterProps {
  readonly filter: AddressedFilter;
  readonly onChange: (filter: AddressedFilter) => void;
}
