/** Where there is no map, or a slow one, what waits for its picture waits this long. */
const latestMs = 5_000;

let tell = () => {};

/** Resolves when the map has drawn its first picture: what nobody has asked for yet comes after it. */
export const firstPicture = new Promise<void>((resolve) => {
  tell = resolve;
  setTimeout(resolve, latestMs);
});

export const tellFirstPicture = () => tell();
