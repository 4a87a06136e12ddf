// What is amiss on the page that is shown: each as one line.
const found = [];
const name = (one) => {
  const words = (one.innerText || one.getAttribute("aria-label") || "").trim().slice(0, 20);
  return `${one.tagName.toLowerCase()}.${String(one.className?.baseVal ?? one.className).split(" ").join(".")} “${words}”`;
};
const visible = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
// What may be scrolled sideways, is cut with an ellipsis on purpose, or is only read out.
const may = (one) => {
  const { overflowX, textOverflow, clipPath } = getComputedStyle(one);
  return /auto|scroll/.test(overflowX) || textOverflow === "ellipsis" || clipPath !== "none";
};
// A bar that stays in view has what scrolls under it.
const bar = (one) => one !== null && (getComputedStyle(one).position === "sticky" || bar(one.parentElement));
const excused = (one) => one !== null && (may(one) || excused(one.parentElement));

if (document.documentElement.scrollWidth > innerWidth + 1) found.push("the window scrolls sideways");
const page = document.querySelector(".page");
if (page.scrollWidth > page.clientWidth + 1) found.push("the page scrolls sideways");
if (page.getBoundingClientRect().bottom > innerHeight + 1) found.push("the page ends below the window");
const rail = document.querySelector(".rail");
if (rail.scrollHeight > rail.clientHeight + 1) found.push("the rail is cut off below");

for (const one of document.querySelectorAll(".shell *")) {
  if (!visible(one)) continue;
  const worded = [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
  const box = one.getBoundingClientRect();
  if (worded && box.right > innerWidth + 1 && !excused(one.parentElement)) found.push(`runs out of the window: ${name(one)}`);
  const { overflowX, overflowY } = getComputedStyle(one);
  if (worded && overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1 && !excused(one)) found.push(`cut off: ${name(one)}`);
  if (worded && overflowY === "hidden" && one.scrollHeight > one.clientHeight + 4 && one.clientHeight > 0 && !excused(one)) found.push(`cut off below: ${name(one)}`);
}

for (const one of document.querySelectorAll(".shell :is(a, button, input, textarea)")) {
  const { left, right, top, bottom, width, height } = one.getBoundingClientRect();
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  if (!visible(one) || width < 4 || height < 4 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
  const at = document.elementFromPoint(x, y);
  // What was scrolled out of its own frame is not lying under anything.
  const frame = (part) => part === null || part === document.body ? null : /auto|scroll|hidden/.test(getComputedStyle(part).overflowY) ? part.getBoundingClientRect() : frame(part.parentElement);
  const inside = frame(one.parentElement);
  if (inside !== null && (y < inside.top || y > inside.bottom || x < inside.left || x > inside.right)) continue;
  if (at === null || one.contains(at) || at.contains(one) || bar(at) || one.closest("label")?.contains(at)) continue;
  if (one.parentElement.contains(at) && getComputedStyle(one).opacity === "0") continue;
  found.push(`under ${name(at)}: ${name(one)}`);
}
return [...new Set(found)];
