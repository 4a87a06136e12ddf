//! 档案: search, with its filters, and the searches that were kept under a name.
//!
//! The kept searches are a file in the data folder, as the unit profile is: they are a
//! convenience of whoever sits here and no record of the office, so they make no event.

use archive::{Facet, Filter, Search, Sort};
use engine::words::{DOMAINS, word};

use crate::App;
use crate::dto::{
    FacetName, FacetValueView, FacetView, Failure, FilterView, HitView, SavedSearch, SearchRequest,
    SearchView, SortName,
};
use crate::save::save;
use crate::view;

/// Name of the file in the data folder.
const FILE: &str = "searches.json";
/// Most hits on a page.
const HITS: usize = 100;
/// Values of a facet that are listed: the commonest, and those chosen.
const VALUES: usize = 30;
/// Searches that can be kept.
const SAVED: usize = 100;
/// Longest name of one.
const NAME: usize = 40;

impl App {
    /// 档案: search.
    ///
    /// # Errors
    /// The query can't be understood; the message explains it.
    pub fn search(&self, request: &SearchRequest) -> Result<SearchView, Failure> {
        let begun = std::time::Instant::now();
        let filters: Vec<Filter> = request.filters.iter().map(filter).collect();
        let sort = match request.sort {
            SortName::Relevance => Sort::Relevance,
            SortName::Newest => Sort::Newest,
            SortName::Oldest => Sort::Oldest,
        };
        let page = self.archive.search(&Search {
            query: &request.query,
            filters: &filters,
            sort,
            offset: request.offset,
            limit: request.limit.min(HITS),
        })?;
        let hits = page.hits.into_iter().map(|hit| HitView {
            id: hit.document,
            review: hit.review,
            title: hit.title,
            number: hit.number,
            issuer: hit.issuer,
            date: hit.date.map(|date| date.to_string()),
            status: hit.status,
            score: hit.score,
            snippet: hit.snippet,
            hits: hit.hits.into_iter().map(view::span).collect(),
        });
        let hits = hits.collect();
        let facets = FACETS.map(|(name, facet)| {
            let of = page.facets.iter().filter(|count| count.facet == facet);
            let values = of.map(|count| FacetValueView {
                label: match facet {
                    Facet::Domain => word(DOMAINS, &count.value).to_owned(),
                    Facet::Year | Facet::Issuer | Facet::Kind | Facet::Status => {
                        count.value.clone()
                    }
                },
                count: count.count,
                chosen: filters.iter().any(|f| f.facet == facet && f.value == count.value),
                value: count.value.clone(),
            });
            FacetView { facet: name, values: shown(facet, values.collect()) }
        });
        Ok(SearchView {
            total: page.total,
            hits,
            facets: facets.into(),
            millis: begun.elapsed().as_millis() as u64,
        })
    }

    /// The searches that were kept, as they were kept.
    ///
    /// # Errors
    /// The file can't be read.
    pub fn saved_searches(&self) -> Result<Vec<SavedSearch>, Failure> {
        let text = match std::fs::read(self.home.join(FILE)) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(Failure::open(&error)),
        };
        serde_json::from_slice(&text).map_err(|error| {
            let message = format!("已存的检索无法读取，请删除数据文件夹里的 {FILE} 后重新保存");
            Failure::new("wrong-input", message).with_detail(error)
        })
    }

    /// Keeps a search under its name, in place of an earlier one of that name; gives all.
    ///
    /// # Errors
    /// It has no name or asks for nothing, or the file can't be written.
    pub fn save_search(&self, given: &SavedSearch) -> Result<Vec<SavedSearch>, Failure> {
        let wrong = |message: String| Err(Failure::new("wrong-input", message));
        let new = SavedSearch {
            name: given.name.trim().to_owned(),
            query: given.query.trim().to_owned(),
            ..given.clone()
        };
        if new.name.is_empty() || new.name.chars().count() > NAME {
            return wrong(format!("请给这个检索起一个名称，不超过{NAME}个字"));
        }
        if new.query.is_empty() && new.filters.is_empty() {
            return wrong("请先输入要查找的字词或者选择筛选条件，再保存".to_owned());
        }
        let mut all = self.saved_searches()?;
        let full = all.len() >= SAVED;
        match all.iter_mut().find(|known| known.name == new.name) {
            Some(known) => *known = new,
            None if full => {
                return wrong(format!("最多保存{SAVED}个检索，请先删除不再用的"));
            }
            None => all.push(new),
        }
        self.write_searches(all)
    }

    /// Forgets the search of that name; gives those that are left.
    ///
    /// # Errors
    /// The file can't be read or written.
    pub fn forget_search(&self, name: &str) -> Result<Vec<SavedSearch>, Failure> {
        let mut all = self.saved_searches()?;
        all.retain(|known| known.name != name);
        self.write_searches(all)
    }

    fn write_searches(&self, all: Vec<SavedSearch>) -> Result<Vec<SavedSearch>, Failure> {
        let text = serde_json::to_vec_pretty(&all).map_err(|error| {
            Failure::new("archive-failed", "检索无法保存，请重试").with_detail(error)
        })?;
        save(&self.home.join(FILE), &text)?;
        Ok(all)
    }
}

const FACETS: [(FacetName, Facet); 5] = [
    (FacetName::Year, Facet::Year),
    (FacetName::Issuer, Facet::Issuer),
    (FacetName::Kind, Facet::Kind),
    (FacetName::Status, Facet::Status),
    (FacetName::Domain, Facet::Domain),
];

fn filter(view: &FilterView) -> Filter {
    let facet = match view.facet {
        FacetName::Year => Facet::Year,
        FacetName::Issuer => Facet::Issuer,
        FacetName::Kind => Facet::Kind,
        FacetName::Status => Facet::Status,
        FacetName::Domain => Facet::Domain,
    };
    Filter { facet, value: view.value.clone() }
}

/// The newest years, and otherwise the commonest values, first.
fn shown(facet: Facet, mut values: Vec<FacetValueView>) -> Vec<FacetValueView> {
    match facet {
        Facet::Year => values.sort_by(|a, b| b.value.cmp(&a.value)),
        Facet::Issuer | Facet::Kind | Facet::Status | Facet::Domain => {
            values.sort_by_key(|value| std::cmp::Reverse(value.count));
        }
    }
    let mut place = 0;
    values.retain(|value| {
        place += 1;
        place <= VALUES || value.chosen
    });
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search(name: &str, query: &str, years: &[&str]) -> SavedSearch {
        let filter = |year: &&str| FilterView { facet: FacetName::Year, value: (*year).to_owned() };
        SavedSearch {
            name: name.to_owned(),
            query: query.to_owned(),
            filters: years.iter().map(filter).collect(),
            sort: SortName::Newest,
        }
    }

    #[test]
    fn a_search_is_kept_replaced_and_forgotten() {
        let home = tempfile::tempdir().unwrap();
        let app = App::open(home.path()).unwrap();
        assert_eq!(app.saved_searches().unwrap(), []);
        let first = search("奖励", "奖励", &["2024"]);
        app.save_search(&first).unwrap();
        app.save_search(&search(" 清理 ", "清理", &[])).unwrap();
        let again = search("奖励", "奖励 非 补贴", &[]);
        let all = app.save_search(&again).unwrap();
        assert_eq!(all, [again, search("清理", "清理", &[])]);
        assert_eq!(App::open(home.path()).unwrap().saved_searches().unwrap(), all);
        assert_eq!(app.forget_search("奖励").unwrap(), [search("清理", "清理", &[])]);
    }

    #[test]
    fn what_cannot_be_kept_is_explained() {
        let home = tempfile::tempdir().unwrap();
        let app = App::open(home.path()).unwrap();
        let refused = |given: &SavedSearch| app.save_search(given).unwrap_err().message;
        assert_eq!(refused(&search(" ", "奖励", &[])), "请给这个检索起一个名称，不超过40个字");
        assert_eq!(
            refused(&search("空", " ", &[])),
            "请先输入要查找的字词或者选择筛选条件，再保存"
        );
        std::fs::write(home.path().join(FILE), "[{").unwrap();
        assert_eq!(
            app.saved_searches().unwrap_err().message,
            "已存的检索无法读取，请删除数据文件夹里的 searches.json 后重新保存"
        );
    }

    #[test]
    fn many_values_are_cut_and_the_chosen_ones_stay() {
        let value = |count: usize| FacetValueView {
            value: format!("{count:02}"),
            label: String::new(),
            count,
            chosen: count == 1,
        };
        let values = |facet| shown(facet, (0..40).map(value).collect());
        let issuers = values(Facet::Issuer);
        assert_eq!((issuers.len(), issuers[0].count, issuers[30].count), (31, 39, 1));
        assert_eq!(values(Facet::Year)[0].value, "39");
    }
}
