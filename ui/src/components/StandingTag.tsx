// Whether a document applies on a day: a word, a colour and a shape.

interface Props {
  /** `in-force`, `expiring` … */
  state: string;
  name: string;
}

export function StandingTag({ state, name }: Props) {
  return (
    <span className={`standing standing-${state}`} data-testid="standing">
      <svg viewBox="0 0 10 10" aria-hidden="true" className="shape">
        {SHAPES[state] ?? <circle cx="5" cy="5" r="3.2" fill="none" strokeWidth="1.6" />}
      </svg>
      {name}
    </span>
  );
}

const SHAPES: Record<string, React.ReactNode> = {
  "in-force": <circle cx="5" cy="5" r="4" />,
  expiring: <path d="M5 0.8 9.6 9.2H0.4Z" />,
  expired: <rect x="1" y="1" width="8" height="8" rx="1" />,
  repealed: <path d="M1 1 9 9M9 1 1 9" fill="none" strokeWidth="2" />,
  void: <path d="M1 1 9 9M9 1 1 9" fill="none" strokeWidth="2" />,
  replaced: <path d="M1 5H8M5 2 8.4 5 5 8" fill="none" strokeWidth="1.8" />,
};
