import { lazy, Suspense } from 'react';
import { withMessages } from '#web/lib/with-messages.ts';
import type { Dispatch } from './use-dispatch.ts';

const PictureMenu = lazy(() =>
  withMessages(import('#web/features/map-picture/picture-menu.tsx')).then((module) => ({
    default: module.PictureMenu,
  })),
);

/** The map on paper and as a file. */
export const PictureSlot = ({ dispatch }: { readonly dispatch: Dispatch }) => (
  <Suspense fallback={null}>
    <PictureMenu filter={dispatch.chosen.query} picture={dispatch.picture} />
  </Suspense>
);
