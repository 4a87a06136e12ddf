// How many there are of each state; each is a filter.

import type { RegisterView } from "../../api/types";
import { StandingTag } from "../../components/StandingTag";
import { count } from "../../lib/format";

interface Props {
  view: RegisterView;
  state: string;
  onState: (state: string) => void;
}

export function StateFilter({ view, state, onState }: Props) {
  const all = view.counts.reduce((sum, one) => sum + one.count, 0);
  const tag = (name: string, words: React.ReactNode, number: number) => (
    <button
      key={name}
      type="button"
      className="state-filter"
      aria-pressed={state === name}
      disabled={number === 0 && state !== name}
      data-testid={`state-${name === "" ? "all" : name}`}
      onClick={() => onState(state === name ? "" : name)}
    >
      {words} <strong>{count(number)}</strong>
    </button>
  );
  return (
    <div className="state-filters" role="group" aria-label="按状态筛选">
      {tag("", "全部", all)}
      {view.counts.map((one) => tag(one.state, <StandingTag state={one.state} name={one.name} />, one.count))}
      <span className="state-space" />
      {tag("unnoticed", "已届满未公布失效", view.unnoticed)}
    </div>
  );
}
