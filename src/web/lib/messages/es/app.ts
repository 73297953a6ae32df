import type { appMessages as english } from '#web/lib/messages/en/app.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const appMessages: Translation<typeof english> = {
  name: 'Leadmap',
  skipToForm: 'Ir al formulario del prospecto',
  newLead: 'Nuevo prospecto',
  dispatch: 'Despacho',
  screens: 'Pantallas',
  mapRegion: 'Mapa',
  darkTheme: 'Tema oscuro',
  lightTheme: 'Tema claro',
  apiDocs: 'Documentación de la API',
  keyboardHelp: 'Atajos de teclado',
  serverReady: 'Listo',
  serverBuilding: 'Preparando la búsqueda de direcciones',
  serverOffline: 'Sin conexión',
  serverAsking: 'Conectando…',
  indexBuilding:
    'Preparando la búsqueda de direcciones: {percent, number} %. Ya puede hacer clic en el mapa o escribir una dirección.',
  mapLoading: 'Dibujando el mapa…',
  mapFailedTitle: 'No se pudo cargar el mapa',
  mapFailedRemedy:
    'Escriba la dirección en el formulario, o vuelva a cargar la página. Lo que escribió se conserva.',
  account: 'Cuenta de {name}, {role}',
  'role.owner': 'Propietario',
  'role.office': 'Oficina',
  'role.dispatcher': 'Despachador',
  'role.kiosk': 'Quiosco',
  reload: 'Volver a cargar la página',
  firstHint: 'Haga clic en una casa del mapa, o escriba una dirección',
  sheetGrow: 'Mostrar más del formulario',
  sheetShrink: 'Mostrar más del mapa',
  offlineTitle: 'No se puede conectar con el servidor',
  offlineRemedy: 'Revise la conexión e intente de nuevo. Lo que escribió se conserva.',
  crashTitle: 'Algo falló en esta página',
  crashRemedy: 'Vuelva a cargarla. Lo que escribió se conserva en este dispositivo.',
};
