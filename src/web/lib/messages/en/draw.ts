export const drawMessages = {
  bar: 'Drawing on the map',
  border:
    '{count, plural, =0 {Click the map for each point of the border, or move it under the crosshair and press Enter.} one {# point. Go on around the area.} =2 {# points. Go on around the area.} other {# points. Click the first one, or press Ctrl+Enter, to finish.}}',
  edit: 'Drag a point to move it, a small point to add one; right-click a point to take it away.',
  rectangle:
    'Drag a rectangle around the leads, or press Enter with the crosshair at one corner and then at the opposite one.',
  lasso:
    'Draw around the leads with the mouse held, or press Enter with the crosshair at each corner and Ctrl+Enter at the end.',
  borderPoint: 'Place a point',
  rectanglePoint: 'Place a corner',
  lassoPoint: 'Place a point',
  undoPoint: 'Remove the last point',
  finish: 'Finish',
  failed: 'What is needed to draw could not be loaded. Check the connection and begin again.',
} as const;
