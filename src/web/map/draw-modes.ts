import {
  TerraDrawFreehandMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import { accents, type Theme } from './palette.ts';

const white = '#ffffff' as const;

const shapeStyle = (theme: Theme) =>
  ({
    fillColor: accents[theme],
    fillOpacity: 0.12,
    outlineColor: accents[theme],
    outlineWidth: 2,
  }) as const;

const pointStyle = (theme: Theme) =>
  ({
    coordinatePointColor: white,
    coordinatePointWidth: 5,
    coordinatePointOutlineColor: accents[theme],
    coordinatePointOutlineWidth: 2,
    closingPointColor: accents[theme],
    closingPointWidth: 7,
    closingPointOutlineColor: white,
    closingPointOutlineWidth: 2,
  }) as const;

/** What the library takes for "finish"; no key is called so, for Enter is ours. */
export const finishKey = 'LeadmapFinish';

const keyEvents = { cancel: null, finish: finishKey };

export const borderMode = (theme: Theme) =>
  new TerraDrawPolygonMode({
    keyEvents,
    pointerDistance: 16,
    showCoordinatePoints: true,
    styles: { ...shapeStyle(theme), ...pointStyle(theme) },
  });

export const rectangleMode = (theme: Theme) =>
  new TerraDrawRectangleMode({
    keyEvents,
    drawInteraction: 'click-move-or-drag',
    styles: shapeStyle(theme),
  });

export const lassoMode = (theme: Theme) =>
  new TerraDrawFreehandMode({
    keyEvents,
    drawInteraction: 'click-move-or-drag',
    minDistance: 8,
    preventPointsNearClose: false,
    styles: { ...shapeStyle(theme), closingPointWidth: 0, closingPointOutlineWidth: 0 },
  });

export const editMode = (theme: Theme) =>
  new TerraDrawSelectMode({
    keyEvents: null,
    pointerDistance: 16,
    allowManualDeselection: false,
    flags: {
      polygon: {
        feature: {
          coordinates: { draggable: true, midpoints: { draggable: true }, deletable: true },
        },
      },
    },
    styles: {
      selectedPolygonColor: accents[theme],
      selectedPolygonFillOpacity: 0.12,
      selectedPolygonOutlineColor: accents[theme],
      selectedPolygonOutlineWidth: 2,
      selectionPointColor: white,
      selectionPointWidth: 7,
      selectionPointOutlineColor: accents[theme],
      selectionPointOutlineWidth: 2.5,
      midPointColor: accents[theme],
      midPointWidth: 4,
      midPointOutlineColor: white,
      midPointOutlineWidth: 1.5,
    },
  });
