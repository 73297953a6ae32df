import { expect, test } from 'vitest';
import { readCoordinates } from './read-coordinates.ts';

test.each([
  ['42.3736, -71.1097', 42.3736, -71.1097],
  ['42.3736 -71.1097', 42.3736, -71.1097],
  [' 42.3736° N, 71.1097° W ', 42.3736, -71.1097],
  ['71.1097W 42.3736N', 42.3736, -71.1097],
  ['+49.28;-123.1', 49.28, -123.1],
  ['-71.1097, 42.3736', 42.3736, -71.1097],
  ['48.85, 2.35', 48.85, 2.35],
])('%s is a place', (text, lat, lng) => {
  expect(readCoordinates(text)).toEqual({ lat, lng });
});

test.each(['42 71', '12 45.5 main', '42.3736', '142.3, 12.5', '42.3736, -71.1097, 12 Elm St', ''])(
  '%s is not',
  (text) => {
    expect(readCoordinates(text)).toBeNull();
  },
);
