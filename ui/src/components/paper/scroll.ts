// Scrolling to a place in a long document. Chunks that were skipped so far take their
// real height only once they come into view, so the place moves and is aimed at again.

const ROUNDS = 4;

/** Scrolls the first match into the middle; the result stops it. */
export function scrollIntoMiddle(pane: HTMLElement, selectors: readonly string[]): () => void {
  let frame = 0;
  let rounds = 0;
  const aim = () => {
    const place = selectors.map((one) => pane.querySelector(one)).find((one) => one !== null);
    if (place === undefined || place === null) return;
    place.scrollIntoView({ block: "center", inline: "nearest" });
    rounds += 1;
    if (rounds < ROUNDS) frame = requestAnimationFrame(aim);
  };
  aim();
  return () => cancelAnimationFrame(frame);
}

/** The block a third of the way down the pane, where people read; null between blocks. */
export function blockInView(pane: HTMLElement): number | null {
  const { left, top, width, height } = pane.getBoundingClientRect();
  const here = document.elementFromPoint(left + width / 2, top + height / 3);
  const block = here?.closest("[data-block]")?.getAttribute("data-block");
  return block === null || block === undefined ? null : Number(block);
}
