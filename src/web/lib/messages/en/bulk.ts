export const bulkMessages = {
  title: 'Selected leads',
  tools: 'Select many leads',
  rectangle: 'Select leads by a rectangle',
  lasso: 'Select leads by drawing around them',
  finding: 'Looking for the leads in this area.',
  none: 'No leads of those shown are in this area. Select another one.',
  tooMany:
    'More than {most} leads are in this area. Select a smaller one, or filter the leads first.',
  tooWide:
    'Too many leads lie around this area to look through. Zoom in and select a smaller one, or filter the leads first.',
  failed: 'The leads in this area could not be read.',
  selected: '{count, plural, one {# lead is selected.} other {# leads are selected.}}',
  statusCount: '{count} × {status}',
  newStatus: 'New status',
  choose: 'Choose a status',
  quiet:
    '{count, plural, one {# of them is do-not-disturb and would get a friendlier status.} other {# of them are do-not-disturb and would get a friendlier status.}}',
  leaveOut: 'Leave them out',
  takeAlong: 'Change them too, with a reason',
  reason: 'Reason',
  reasonHint: 'Such as: the owners have called and asked for a quote.',
  reasonMissing: 'The reason is empty. Give it, or leave these leads out.',
  nothing: 'All of them have this status already.',
  apply: '{count, plural, one {Change # lead} other {Change # leads}}',
  applying: 'Changing the leads.',
  changed:
    '{count, plural, =0 {No lead was changed.} one {# lead was changed.} other {# leads were changed.}}',
  conflicts:
    '{count, plural, one {# lead was left as it is, for somebody has changed it meanwhile:} other {# leads were left as they are, for somebody has changed them meanwhile:}}',
  nowStatus: '{address}: {status} now',
  gone: '{address}: taken back or erased',
  undo: 'Undo',
  undone: '{count, plural, one {# lead is as it was.} other {# leads are as they were.}}',
  undoReason: 'The change of many leads was undone.',
  open: 'Open the lead {address}',
} as const;
