import { useState } from 'react';
import { type LayerChoice, readLayerChoice, rememberLayerChoice } from './layer-choice.ts';

/** The layers that were chosen in this browser, and their change. */
export function useLayerChoice() {
  const [layers, setLayers] = useState(readLayerChoice);
  function changeLayers(choice: LayerChoice) {
    setLayers(choice);
    rememberLayerChoice(choice);
  }
  return { layers, changeLayers };
}
