// How far something is proved, as a shape, so that it reads without colour.

export function StateShape({ state }: { state: string }) {
  return (
    <svg className={`state-shape shape-state-${state}`} viewBox="0 0 14 14" aria-hidden="true">
      {shape(state)}
    </svg>
  );
}

function shape(state: string) {
  switch (state) {
    case "proved":
      return <path d="M2.5 7.5 5.8 10.8 11.5 3.8" fill="none" strokeWidth="2" />;
    case "missing":
      return <path d="M3 3 11 11M11 3 3 11" fill="none" strokeWidth="2" />;
    case "deficient":
    case "late":
    case "out-of-order":
      return <path d="M7 1.5 13 12.5H1Z" />;
    case "unclear":
      return <circle cx="7" cy="7" r="4.6" fill="none" strokeWidth="2" strokeDasharray="3 2" />;
    case "pending":
      return <circle cx="7" cy="7" r="4.6" fill="none" strokeWidth="1.6" />;
    default:
      return <path d="M3 7H11" fill="none" strokeWidth="2" />;
  }
}
