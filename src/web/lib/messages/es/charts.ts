import type { chartsMessages as english } from '#web/lib/messages/en/charts.ts';
import type { Translation } from '#web/lib/messages/translation.ts';

export const chartsMessages: Translation<typeof english> = {
  span: 'Prospectos guardados en los',
  lastDays: 'últimos {days} días',
  spanOfFilter: 'Los días son los del filtro.',
  loading: 'Contando los prospectos…',
  leadsADay: 'Prospectos por día',
  leadsAWeek: 'Prospectos por semana',
  noLeads: 'Ningún prospecto de estos días pasa los filtros.',
  daysSummary:
    '{total, plural, one {# prospecto} other {# prospectos}}, {days}. Máximo: {most}, con {count, number}.',
  barFigures:
    '{days}: {total, plural, =0 {ningún prospecto} one {# prospecto} other {# prospectos}}{parts}',
  familyCount: '{family} {count, number}',
  'family.open': 'Abiertos',
  'family.moving': 'En curso',
  'family.closed': 'Cerrados',
  'family.do-not-disturb': 'No molestar',
  when: 'Cuándo',
  all: 'Todos',
  asTable: 'Mostrar como tabla',
  asChart: 'Mostrar como gráfica',
  sources: 'Fuentes de prospectos',
  source: 'Fuente',
  leads: 'Prospectos',
  sourcesSummary: '{name} trajo la mayoría: {count, number} de {total, number}.',
  conversions: 'Cambios de estatus',
  fromTo: 'De → a',
  becomes: 'pasó a',
  times: 'Veces',
  conversionsSummary:
    'Lo más frecuente, de {from} a {to}: {count, plural, one {una vez} other {# veces}}.',
  noConversions: 'Ninguno de estos prospectos ha cambiado de estatus todavía.',
  fewer: 'Mostrar menos',
  showAll: 'Mostrar todo ({count, number})',
  offlineTitle: 'No se puede conectar con el servidor',
  offlineRemedy: 'Revise la conexión e intente de nuevo.',
  failedTitle: 'No se pudieron contar los prospectos',
  failedRemedy: 'Intente de nuevo en un momento.',
};
