/**
 * Fills the screen at each touch, as long as it is not filled: browsers allow it only then, and a
 * page that is loaded anew has lost it. Ends with the returned function.
 */
export function holdFullScreen(): () => void {
  const fill = () => {
    // A browser that was started for a kiosk fills it by itself.
    if (document.fullscreenElement || matchMedia('(display-mode: fullscreen)').matches) return;
    if (!document.fullscreenEnabled) return;
    document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => {
      // Not allowed here: everything else holds without it.
    });
  };
  addEventListener('pointerup', fill, true);
  return () => removeEventListener('pointerup', fill, true);
}

export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => {});
}
