import { useEffect, useRef } from 'react';

/** Of a step's heading: it takes the focus when the step comes, so that it is read aloud. */
export function useStepFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}
