/** Strokes on a 20 × 20 grid, drawn 1.6 wide in the text's own colour. */
const paths = {
  area: 'M3 6.5 7.5 4l5 2.5L17 4v9.5L12.5 16l-5-2.5L3 16ZM7.5 4v9.5M12.5 6.5V16',
  'arrow-right': 'M4 10h12M11.5 5.5 16 10l-4.5 4.5',
  check: 'M4 10.5 8.2 14.7 16 6',
  clock: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM10 5.8V10l2.8 2',
  'chevron-down': 'M5 7.5 10 12.5 15 7.5',
  'chevron-up': 'M5 12.5 10 7.5 15 12.5',
  close: 'M5 5 15 15M15 5 5 15',
  copy: 'M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13M4.5 7h7A1.5 1.5 0 0 1 13 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 15.5v-7A1.5 1.5 0 0 1 4.5 7Z',
  filter: 'M3 5h14M5.5 10h9M8 15h4',
  help: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM7.8 7.8a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.9-1.1 1.8M10 13.9v.2',
  house: 'M3 9.5 10 3.5l7 6M5 8v8.5h10V8M8.5 16.5V12h3v4.5',
  keyboard:
    'M3.5 5h13A1.5 1.5 0 0 1 18 6.5v7a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 2 13.5v-7A1.5 1.5 0 0 1 3.5 5ZM5.5 8.3h.01M8.5 8.3h.01M11.5 8.3h.01M14.5 8.3h.01M7 11.7h6',
  lasso:
    'M10 3.5c4 0 7 2 7 4.7s-3 4.8-7 4.8-7-2.1-7-4.8 3-4.7 7-4.7ZM6.2 12.4c-1.6.5-2 2.2-.7 3 1 .6 2.3.2 2.4-1 .1-.8-.5-1.5-1.7-2ZM7.3 15.6c0 .8-.4 1.4-1.1 1.9',
  layers: 'M10 3 17.5 7 10 11 2.5 7 10 3ZM3.5 10.5 10 14l6.5-3.5M3.5 13.7 10 17.2l6.5-3.5',
  locate:
    'M10 14.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10 2.5v3M10 14.5v3M2.5 10h3M14.5 10h3M10 10h.01',
  moon: 'M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7Z',
  offline:
    'M3 3l14 14M3 8.2a10.5 10.5 0 0 1 3-1.9M17 8.2a10.5 10.5 0 0 0-6.5-2.6M5.5 11.2a6.8 6.8 0 0 1 3-1.6M8.2 14a2.8 2.8 0 0 1 3.6 0',
  pin: 'M10 17.5s5.5-4.9 5.5-9a5.5 5.5 0 0 0-11 0c0 4.1 5.5 9 5.5 9ZM10 10.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  plus: 'M10 4.5v11M4.5 10h11',
  rectangle:
    'M3.5 5.5v-1h1M7.5 4.5h2M12.5 4.5h2M16.5 5.5v-1h-1M16.5 8v3M16.5 13.5v2h-1M12.5 15.5h-2M7.5 15.5h-2M4.5 15.5h-1v-2M3.5 11V8',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4',
  street: 'M6.5 3 4 17M13.5 3 16 17M10 4v2.5M10 9v2.5M10 14v2.5',
  sun: 'M10 13.3a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6ZM10 2.5v1.3M10 16.2v1.3M2.5 10h1.3M16.2 10h1.3M4.7 4.7l.9.9M14.4 14.4l.9.9M4.7 15.3l.9-.9M14.4 5.6l.9-.9',
  trash: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5',
  warning: 'M10 3.2 18 16.5H2L10 3.2ZM10 8.3v3.9M10 14.2v.2',
} as const;

export type IconName = keyof typeof paths;

interface IconProps {
  readonly name: IconName;
  readonly size?: number;
}

/** Decoration only: the words beside it, or the button around it, say what it means. */
export function Icon({ name, size = 20 }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
