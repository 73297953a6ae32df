/** Where the map was looked at: of it nothing stays but the areas that were kept on purpose. */
export function forgetVisitedTiles(): void {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  serviceWorker?.controller?.postMessage('forget-tiles');
}
