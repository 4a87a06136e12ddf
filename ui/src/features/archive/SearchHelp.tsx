// How to ask, shown while nothing has been asked yet and where a question was not understood.

const WAYS: [string, string][] = [
  ["招商引资 奖励", "两个词都要有，靠前的更相关"],
  ["“给予一次性奖励”", "加引号：一字不差的原话"],
  ["标题:管理办法", "只在标题里找"],
  ["文号:12号", "按发文字号"],
  ["机关:科技局", "按发文机关"],
  ["年份:2020-2024", "按成文年份"],
  ["依据:公平竞争审查条例", "写明以它为依据或者提到它的"],
  ["奖励 非 补贴", "有前一个词、没有后一个词；“或”是两者有其一"],
];

export function SearchHelp() {
  return (
    <section className="search-help" aria-label="怎样检索">
      <h2>怎样检索</h2>
      <p className="quiet">审查过的文件都在档案里。输入文件里的词句，回车即可；几种写法可以合用。</p>
      <dl>
        {WAYS.map(([write, means]) => (
          <div key={write}>
            <dt>
              <code>{write}</code>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
