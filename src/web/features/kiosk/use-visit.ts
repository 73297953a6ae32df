import { useState } from 'react';
import type { GeocodeFeature } from '#contract/geocode.ts';
import type { Place } from '#contract/place-wire.ts';
import { type Beginning, beginningOf, fromNothing, type House, houseOf } from './house.ts';
import { settleHouse } from './settle-house.ts';
import { nobody, type Visitor } from './visitor.ts';

/** Which screen is shown; the first three are ways to answer one question. */
type Step = 'address' | 'map' | 'hand' | 'about' | 'thanks';

interface VisitOptions {
  /** Where a house is taken to be that nothing else is known of. */
  readonly fallback: Place;
  /** Resolves when the visit is kept. */
  readonly onSend: (house: House, visitor: Visitor) => Promise<void>;
}

/** One visitor's way through the screens. It lives as long as the page, and nowhere else. */
export function useVisit({ fallback, onSend }: VisitOptions) {
  const [step, setStep] = useState<Step>('address');
  const [searched, setSearched] = useState('');
  const [beginning, setBeginning] = useState<Beginning>(fromNothing);
  const [house, setHouse] = useState<House | null>(null);
  const [visitor, setVisitor] = useState<Visitor>(nobody);

  function take(next: House) {
    setHouse(next);
    // What was typed on the way to it is not the answer any more.
    setSearched('');
    setStep('about');
  }

  function typeFrom(next: Beginning) {
    setBeginning(next);
    setStep('hand');
  }

  return {
    step,
    /** What stands in the search, also after a way back to it. */
    searched,
    setSearched,
    beginning,
    house,
    visitor,
    setVisitor,
    take,
    typeFrom,
    go: setStep,
    /** One screen back; from the first one and the last there is nowhere to go. */
    back: () => setStep((now) => (now === 'thanks' ? now : 'address')),
    /** What was found by search; what is no whole house is to be typed on. */
    choose(feature: GeocodeFeature) {
      const found = houseOf(feature);
      if (found) take(found);
      else typeFrom(beginningOf(feature));
    },
    takeTyped: (street: string) => typeFrom({ ...fromNothing, street }),
    async settle(typed: Beginning) {
      setBeginning(typed);
      const settled = await settleHouse(typed, fallback);
      if (settled) take(settled);
    },
    async send() {
      if (!house) return;
      await onSend(house, visitor);
      setStep('thanks');
      // What is kept is sealed; what is not needed any more goes at once.
      setHouse(null);
      setVisitor(nobody);
      setBeginning(fromNothing);
      setSearched('');
    },
  };
}
