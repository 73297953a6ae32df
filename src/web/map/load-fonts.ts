import './fonts.css';

const families = ['Noto Sans Regular', 'Noto Sans Medium', 'Noto Sans Italic'];

/**
 * Resolves when the label fonts can be drawn with: MapLibre paints glyphs once and would keep
 * those of a stand-in. A font that cannot be had is no reason to go without a map.
 */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled(families.map((family) => document.fonts.load(`16px "${family}"`)));
}
