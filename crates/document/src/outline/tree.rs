//! Builds the nodes line by line: a stack of open nodes, closed by what ranks higher.

use super::label::{Label, Shape};
use super::run::Run;
use crate::{Block, Level, Node, Span};

/// Nodes as they grow. Locators stay empty until all nodes are known.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    open: Vec<usize>,
    /// Paragraphs below a heading that end with a colon.
    lead_ins: Vec<usize>,
}

impl Tree {
    /// Closes everything: what follows has no part in what came before.
    pub fn restart(&mut self) {
        self.open.clear();
    }

    /// A paragraph, labelled or not.
    pub fn line(&mut self, block: &Block, text: &str, label: Option<&Label>) {
        match label {
            Some(label) => self.labelled(block, text, label),
            None => self.unlabelled(block, text),
        }
        self.cover(block);
    }

    /// Something that lies inside the open nodes without being one.
    pub fn cover(&mut self, block: &Block) {
        for &at in &self.open {
            self.nodes[at].span.end = block.span.end;
        }
    }

    /// The nodes, without the 款 of articles that have only one.
    pub fn finish(self) -> Vec<Node> {
        let mut lone = vec![false; self.nodes.len()];
        for (at, node) in self.nodes.iter().enumerate() {
            if node.level == Level::Article {
                let own: Vec<usize> = (at + 1..self.nodes.len())
                    .take_while(|&below| self.nodes[below].span.start < node.span.end)
                    .filter(|&below| {
                        self.nodes[below].level == Level::Paragraph
                            && self.nodes[below].parent == Some(at)
                    })
                    .collect();
                if let [only] = own[..] {
                    lone[only] = true;
                }
            }
        }
        without(self.nodes, &lone)
    }

    fn labelled(&mut self, block: &Block, text: &str, label: &Label) {
        let level = self.level(label);
        self.close(level);
        let written: String = text.chars().take(label.len).collect();
        self.push(level, written, label.number, block.span);
        let bare = text.chars().count() == label.len;
        if level == Level::Article && !bare {
            self.push(Level::Paragraph, String::new(), 1, block.span);
        }
    }

    fn unlabelled(&mut self, block: &Block, text: &str) {
        if let Some(article) =
            self.open.iter().rposition(|&at| self.nodes[at].level == Level::Article)
        {
            self.open.truncate(article + 1);
            self.paragraph(block, 1, false);
            return;
        }
        if self.top().is_some_and(|top| top.level == Level::Paragraph) {
            self.open.pop();
        }
        // The heading is the first; a chapter's own paragraphs are counted as well.
        if !self.open.is_empty() {
            self.paragraph(block, 2, text.ends_with(['：', ':']));
        }
    }

    fn paragraph(&mut self, block: &Block, first: u32, leads_in: bool) {
        let Some(&parent) = self.open.last() else { return };
        let before = self.nodes[parent + 1..]
            .iter()
            .filter(|node| node.level == Level::Paragraph && node.parent == Some(parent))
            .count();
        let number = first + u32::try_from(before).unwrap_or(u32::MAX - first);
        if leads_in {
            self.lead_ins.push(self.nodes.len());
        }
        self.push(Level::Paragraph, String::new(), number, block.span);
    }

    fn push(&mut self, level: Level, label: String, number: u32, span: Span) {
        let parent = self.open.last().copied();
        self.open.push(self.nodes.len());
        self.nodes.push(Node {
            level,
            label,
            number,
            span,
            head: span,
            parent,
            locator: String::new(),
        });
    }

    fn top(&self) -> Option<&Node> {
        self.open.last().map(|&at| &self.nodes[at])
    }

    fn inside(&self, level: Level) -> bool {
        self.open.iter().any(|&at| self.nodes[at].level == level)
    }

    fn level(&self, label: &Label) -> Level {
        let article = self.inside(Level::Article);
        match label.shape {
            Shape::Part => Level::Part,
            Shape::Chapter => Level::Chapter,
            Shape::Section => Level::Section,
            Shape::Article => Level::Article,
            Shape::Han => Level::Heading1,
            Shape::HanBracket if article => Level::Item,
            Shape::HanBracket => Level::Heading2,
            Shape::Arabic if article => Level::Subitem,
            Shape::Arabic => Level::Heading3,
            Shape::ArabicBracket => Level::Heading4,
        }
    }

    /// Closes what can't hold a node of this level.
    fn close(&mut self, level: Level) {
        while let Some(&at) = self.open.last() {
            let top = &self.nodes[at];
            let holds = match top.level {
                // 款 of an article holds its items; below a heading only a lead-in
                // holds a list.
                Level::Paragraph if self.inside(Level::Article) => {
                    rank(level) > rank(Level::Paragraph)
                }
                Level::Paragraph => {
                    let heading = top.parent.map_or(0, |parent| rank(self.nodes[parent].level));
                    self.lead_ins.last() == Some(&at)
                        && rank(level) > heading.max(rank(Level::Heading1))
                }
                _ => rank(top.level) < rank(level),
            };
            if holds {
                break;
            }
            self.open.pop();
        }
    }
}

fn rank(level: Level) -> u8 {
    match level {
        Level::Part => 0,
        Level::Chapter => 1,
        Level::Section => 2,
        Level::Article | Level::Heading1 => 3,
        Level::Paragraph => 4,
        Level::Item | Level::Heading2 => 5,
        Level::Subitem | Level::Heading3 => 6,
        Level::Heading4 => 7,
        Level::Run => 8,
    }
}

/// Drops marked nodes; their children go to their parents.
fn without(nodes: Vec<Node>, dropped: &[bool]) -> Vec<Node> {
    let mut moved: Vec<Option<usize>> = Vec::with_capacity(nodes.len());
    let mut kept: Vec<Node> = Vec::with_capacity(nodes.len());
    for (mut node, &drop) in nodes.into_iter().zip(dropped) {
        node.parent = node.parent.and_then(|parent| moved[parent]);
        if drop {
            moved.push(node.parent);
        } else {
            moved.push(Some(kept.len()));
            kept.push(node);
        }
    }
    kept
}

/// Puts the runs in among the nodes, in reading order, below the innermost node.
pub(crate) fn with_runs(
    nodes: Vec<Node>,
    runs: &[Run],
    line_start: impl Fn(usize) -> usize,
) -> Vec<Node> {
    let mut out: Vec<Node> = Vec::with_capacity(nodes.len() + runs.len());
    let mut moved = Vec::with_capacity(nodes.len());
    let mut pending = runs.iter().peekable();
    let add_until = |out: &mut Vec<Node>,
                     limit: usize,
                     pending: &mut std::iter::Peekable<std::slice::Iter<Run>>| {
        while let Some(run) = pending.next_if(|run| line_start(run.line) + run.start < limit) {
            let base = line_start(run.line);
            let span = Span::new(base + run.start, base + run.end);
            let parent = super::innermost(out, span.start)
                .and_then(|at| if out[at].level == Level::Run { out[at].parent } else { Some(at) });
            if let Some(parent) =
                parent.map(|at| &mut out[at]).filter(|parent| parent.head.contains(span))
            {
                parent.head.end = parent.head.end.min(span.start.max(parent.head.start + 1));
            }
            let label = format!("{}是", crate::numeral::han(run.number));
            out.push(Node {
                level: Level::Run,
                label,
                number: run.number,
                span,
                head: span,
                parent,
                locator: String::new(),
            });
        }
    };
    for mut node in nodes {
        add_until(&mut out, node.span.start, &mut pending);
        node.parent = node.parent.map(|parent: usize| moved[parent]);
        moved.push(out.len());
        out.push(node);
    }
    add_until(&mut out, usize::MAX, &mut pending);
    out
}
