// Times SQLite FTS5 and Xapian on the documents and queries of search-bench, through their
// libraries, so that no interpreter and no process is measured.
//
//     search-peers DOCUMENTS QUERIES FOLDER PASSES
//
// DOCUMENTS has a title, a tab and a text a line, QUERIES a query a line; databases go to FOLDER.
// Prints a line `name figure value` each. As in search-bench the times of builds are those of the
// processor, and the time of a query is the best of all passes. Both peers stem, take any word of a
// query for enough, weigh titles twice and return the best ten.
#include <sqlite3.h>
#include <xapian.h>

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

namespace {

struct Document {
  std::string title, text;
};

double milliseconds(clockid_t clock = CLOCK_PROCESS_CPUTIME_ID) {
  timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

std::vector<std::string> lines(const char *path) {
  std::ifstream file(path);
  std::vector<std::string> result;
  for (std::string line; std::getline(file, line);) result.push_back(line);
  return result;
}

void report(const char *name, const std::vector<std::string> &queries, int passes,
            const std::function<size_t(const std::string &)> &search) {
  std::vector<double> best(queries.size(), 1e9);
  size_t found = 0;
  for (int pass = 0; pass < passes; pass++) {
    for (size_t index = 0; index < queries.size(); index++) {
      double start = milliseconds(CLOCK_MONOTONIC);
      found += search(queries[index]);
      best[index] = std::min(best[index], milliseconds(CLOCK_MONOTONIC) - start);
    }
  }
  if (found == 0) {
    std::fprintf(stderr, "%s finds nothing\n", name);
    std::exit(1);
  }
  std::sort(best.begin(), best.end());
  printf("%s p50 %.1f\n", name, best[size_t((best.size() - 1) * 0.5)] * 1e3);
  printf("%s p99 %.1f\n", name, best[size_t((best.size() - 1) * 0.99)] * 1e3);
}

void check(int code, sqlite3 *base) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  std::fprintf(stderr, "sqlite: %s\n", sqlite3_errmsg(base));
  std::exit(1);
}

// The words of a query in quotation marks, joined by OR.
std::string matchExpression(const std::string &query) {
  std::string result, word;
  for (size_t index = 0; index <= query.size(); index++) {
    unsigned char byte = index < query.size() ? query[index] : ' ';
    if (std::isalnum(byte) || byte >= 0x80) {
      word += char(byte);
    } else if (!word.empty()) {
      result += (result.empty() ? "\"" : " OR \"") + word + "\"";
      word.clear();
    }
  }
  return result;
}

void benchFTS5(const std::vector<Document> &documents, const std::vector<std::string> &queries,
               const std::string &folder, int passes) {
  sqlite3 *base = nullptr;
  sqlite3_stmt *statement = nullptr;
  check(sqlite3_open((folder + "/fts5.db").c_str(), &base), base);
  double start = milliseconds();
  check(sqlite3_exec(base,
                     "pragma journal_mode = off; pragma synchronous = off;"
                     "pragma cache_size = -65536;"
                     "create virtual table doc using fts5(title, text, tokenize='porter unicode61');"
                     "begin",
                     nullptr, nullptr, nullptr),
        base);
  check(sqlite3_prepare_v2(base, "insert into doc values (?, ?)", -1, &statement, nullptr), base);
  for (const Document &document : documents) {
    sqlite3_bind_text(statement, 1, document.title.data(), int(document.title.size()),
                      SQLITE_STATIC);
    sqlite3_bind_text(statement, 2, document.text.data(), int(document.text.size()), SQLITE_STATIC);
    check(sqlite3_step(statement), base);
    sqlite3_reset(statement);
  }
  sqlite3_finalize(statement);
  check(sqlite3_exec(base, "commit", nullptr, nullptr, nullptr), base);
  double inserted = milliseconds();
  printf("fts5 build %.0f\n", inserted - start);
  check(sqlite3_exec(base, "insert into doc(doc) values ('optimize')", nullptr, nullptr, nullptr),
        base);
  printf("fts5 optimize %.0f\n", milliseconds() - inserted);

  check(sqlite3_prepare_v2(base,
                           "select rowid from doc where doc match ? "
                           "order by bm25(doc, 2.0, 1.0) limit 10",
                           -1, &statement, nullptr),
        base);
  report("fts5", queries, passes, [&](const std::string &query) {
    std::string expression = matchExpression(query);
    size_t count = 0;
    if (expression.empty()) return count;
    sqlite3_bind_text(statement, 1, expression.data(), int(expression.size()), SQLITE_STATIC);
    while (sqlite3_step(statement) == SQLITE_ROW) count++;
    check(sqlite3_reset(statement), base);
    return count;
  });
  sqlite3_finalize(statement);
  sqlite3_close(base);
}

void benchXapian(const std::vector<Document> &documents, const std::vector<std::string> &queries,
                 const std::string &folder, int passes) {
  Xapian::Stem stemmer("english");
  double start = milliseconds();
  {
    Xapian::WritableDatabase base(folder + "/xapian.db", Xapian::DB_CREATE_OR_OVERWRITE);
    Xapian::TermGenerator generator;
    generator.set_stemmer(stemmer);
    for (const Document &source : documents) {
      Xapian::Document document;
      generator.set_document(document);
      generator.index_text(source.title, 2);
      generator.increase_termpos();
      generator.index_text(source.text);
      base.add_document(document);
    }
    base.commit();
  }
  printf("xapian build %.0f\n", milliseconds() - start);

  Xapian::Database base(folder + "/xapian.db");
  Xapian::QueryParser parser;
  parser.set_database(base);
  parser.set_stemmer(stemmer);
  parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
  parser.set_default_op(Xapian::Query::OP_OR);
  Xapian::Enquire enquire(base);
  report("xapian", queries, passes, [&](const std::string &query) {
    enquire.set_query(parser.parse_query(query, 0));
    return size_t(enquire.get_mset(0, 10).size());
  });
}

}  // namespace

int main(int count, char **arguments) {
  if (count != 5) {
    std::fprintf(stderr, "usage: search-peers DOCUMENTS QUERIES FOLDER PASSES\n");
    return 64;
  }
  std::vector<Document> documents;
  for (const std::string &line : lines(arguments[1])) {
    size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    documents.push_back({line.substr(0, tab), line.substr(tab + 1)});
  }
  std::vector<std::string> queries = lines(arguments[2]);
  int passes = std::atoi(arguments[4]);
  benchFTS5(documents, queries, arguments[3], passes);
  benchXapian(documents, queries, arguments[3], passes);
}
