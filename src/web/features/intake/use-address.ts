import { useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type AddressField, addressFields, fillAddress, fillGaps } from './address-fill.ts';
import type { LeadField, LeadForm } from './lead-form.ts';

type FoundAddress = Partial<Record<AddressField, string>>;

/** Which fields a person typed, and what was found instead of that. */
export function useAddress(form: UseFormReturn<LeadForm>) {
  // A ref, because a look-up that ends later must see what was typed meanwhile.
  const typed = useRef<ReadonlySet<string>>(new Set());
  const [offered, setOffered] = useState<FoundAddress>({});

  const withdraw = (field: LeadField) =>
    setOffered(({ [field as AddressField]: _gone, ...others }) => others);

  return {
    offered,
    typedFields: () => [...typed.current],
    isAddressTyped: () => typed.current.has('address') && form.getValues('address').trim() !== '',
    /** Starts anew with these fields as typed ones. */
    resetAddress(fields: readonly string[] = []) {
      typed.current = new Set(fields);
      setOffered({});
    },
    /** Puts what was found into the fields nobody typed into, and offers the rest. */
    fill(found: FoundAddress) {
      const { put, offered: others } = fillAddress(form.getValues(), typed.current, found);
      for (const field of addressFields) {
        const value = put[field];
        if (value !== undefined) form.setValue(field, value);
      }
      setOffered(others);
    },
    /** Puts what a second source knows where nothing stands. */
    fillGaps(found: FoundAddress) {
      const put = fillGaps(form.getValues(), typed.current, found);
      for (const field of addressFields) {
        const value = put[field];
        if (value !== undefined) form.setValue(field, value);
      }
    },
    /** The person typed into a field: from now on only they change it. */
    markTyped(field: LeadField) {
      typed.current = new Set([...typed.current, field]);
      if (field in offered) withdraw(field);
    },
    takeOffered(field: AddressField) {
      form.setValue(field, offered[field] ?? '');
      typed.current = new Set([...typed.current].filter((name) => name !== field));
      withdraw(field);
    },
    takeTyped(text: string) {
      form.setValue('address', text);
      typed.current = new Set([...typed.current, 'address']);
      form.setFocus('city');
    },
  };
}
