const PATHS = {
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.3 15.3 20 20",
  close: "M6 6l12 12M18 6 6 18",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  fit: "M4 9V5a1 1 0 0 1 1-1h4M20 9V5a1 1 0 0 0-1-1h-4M4 15v4a1 1 0 0 0 1 1h4M20 15v4a1 1 0 0 1-1 1h-4",
  auto: "M4 5h16v11H4zM9 20h6M12 16v4",
  light:
    "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M5 19l1.4-1.4M17.6 6.4 19 5",
  dark: "M20 14.5A8 8 0 1 1 9.5 4a6.5 6.5 0 0 0 10.5 10.5Z",
  help: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.8v.2",
  menu: "M4 7h16M4 12h10M4 17h13",
  back: "M15 5l-7 7 7 7",
  forward: "M9 5l7 7-7 7",
  locate: "M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10ZM12 2v4M12 18v4M2 12h4M18 12h4",
  quote: "M5 5h14v10H9l-4 4zM9 9h6M9 12h4",
  chevron: "M9 6l6 6-6 6",
  up: "M6 15l6-6 6 6",
  undo: "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
  redo: "M15 14l5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",
  expand: "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM12 3v3M12 18v3M3 12h3M18 12h3",
  focus:
    "M4 9V5a1 1 0 0 1 1-1h4M20 9V5a1 1 0 0 0-1-1h-4M4 15v4a1 1 0 0 0 1 1h4M20 15v4a1 1 0 0 1-1 1h-4M12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z",
  hide: "M4 4l16 16M9.9 5.2A9.6 9.6 0 0 1 12 5c5 0 8.5 4 9.5 7a11 11 0 0 1-2.6 3.9M6.1 7.1A11.300 11.300 0 0 0 2.500 12c1 3 4.500 7 9.500 7a9.700 9.700 0 0 0 4-.9",
  link: "M6 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM18 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM9 12h6",
  correct:
    "M4 20l1-4.500L16 4.500a1.400 1.400 0 0 1 2 0l1.500 1.500a1.400 1.400 0 0 1 0 2L8.500 19 4 20ZM14 6.500l3.500 3.500",
  arrange:
    "M12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM5 3.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3ZM19 3.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3ZM5 17.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3ZM19 17.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3ZM6.200 6.200l4.300 4.300M17.800 6.200l-4.300 4.300M6.200 17.800l4.300-4.300M17.800 17.800l-4.300-4.300",
  stop: "M7 7h10v10H7z",
  restore: "M4 5v5h5M4.600 10A8 8 0 1 1 4 13",
  pin: "M9 3h6l-1 6 4 4H6l4-4zM12 13v8",
  download: "M12 4v11M7 11l5 5 5-5M4 20h16",
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon in the size and colour of the text round it; says nothing to screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly className?: string;
  /** Of a button that opens something. */
  readonly expanded?: boolean;
  /** Of a button that switches something on and off. */
  readonly pressed?: boolean;
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, onClick, disabled = false, className = "", expanded, pressed } = props;
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      aria-pressed={pressed}
      onClick={onClick}
      disabled={disabled}
    >
      <Icon name={icon} />
    </button>
  );
}
