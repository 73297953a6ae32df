/** The canvas as the address of a PNG image, until it is revoked. */
export function imageOf(canvas: HTMLCanvasElement): Promise<string> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) =>
        blob ? resolve(URL.createObjectURL(blob)) : reject(new Error('The canvas is too large.')),
      'image/png',
    ),
  );
}

/** How long a browser may take to begin with the saving. */
const patienceMs = 60_000;

/** Puts the image among the downloads, and lets go of it. */
export function saveFile(image: string, name: string): void {
  const link = document.createElement('a');
  link.href = image;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(image), patienceMs);
}
