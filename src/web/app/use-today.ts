import { useEffect, useState } from 'react';

const checkMs = 60_000;

/** The present day at its start in the reader's zone; the same object as long as it lasts. */
export function useToday(): Date {
  const [today, setToday] = useState(startOfDay);
  useEffect(() => {
    // Checked rather than timed: a laptop sleeps over midnight.
    const timer = setInterval(
      () => setToday((last) => (last.getTime() === startOfDay().getTime() ? last : startOfDay())),
      checkMs,
    );
    return () => clearInterval(timer);
  }, []);
  return today;
}

function startOfDay(): Date {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate());
}
