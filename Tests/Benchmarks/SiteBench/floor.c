// The least a static site can cost: every Markdown file below a folder is read, parsed with
// cmark-gfm and its tables, rendered, wrapped and written, in one thread, with nothing else.
//
//     floor CONTENT OUTPUT

#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static void fail(const char *what, const char *path) {
  fprintf(stderr, "%s %s: %s\n", what, path, strerror(errno));
  exit(1);
}

static const char *body_of(const char *text, size_t *size) {
  if (*size < 4 || memcmp(text, "---\n", 4) != 0) return text;
  const char *end = memmem(text + 4, *size - 4, "\n---\n", 5);
  if (!end) return text;
  *size -= (size_t)(end + 5 - text);
  return end + 5;
}

static void convert(const char *source, const char *target, const char *name) {
  FILE *file = fopen(source, "rb");
  if (!file) fail("cannot read", source);
  fseek(file, 0, SEEK_END);
  size_t size = (size_t)ftell(file);
  rewind(file);
  char *text = malloc(size + 1);
  if (!text || fread(text, 1, size, file) != size) fail("cannot read", source);
  fclose(file);
  const char *body = body_of(text, &size);
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  const char *names[] = {"table", "strikethrough", "autolink", "tasklist"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(names[i]));
  cmark_parser_feed(parser, body, size);
  cmark_node *document = cmark_parser_finish(parser);
  char *html =
      cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser));
  FILE *output = fopen(target, "wb");
  if (!output) fail("cannot write", target);
  fprintf(output, "<!DOCTYPE html>\n<title>%s</title>\n%s", name, html);
  fclose(output);
  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  free(text);
}

static void walk(const char *source, const char *target) {
  if (mkdir(target, 0755) != 0 && errno != EEXIST) fail("cannot make", target);
  DIR *folder = opendir(source);
  if (!folder) fail("cannot read", source);
  for (struct dirent *entry; (entry = readdir(folder));) {
    if (entry->d_name[0] == '.') continue;
    char from[4096], to[4096];
    snprintf(from, sizeof from, "%s/%s", source, entry->d_name);
    struct stat status;
    if (stat(from, &status) != 0) fail("cannot read", from);
    size_t length = strlen(entry->d_name);
    if (S_ISDIR(status.st_mode)) {
      snprintf(to, sizeof to, "%s/%s", target, entry->d_name);
      walk(from, to);
    } else if (length > 3 && strcmp(entry->d_name + length - 3, ".md") == 0) {
      snprintf(to, sizeof to, "%s/%.*s.html", target, (int)(length - 3), entry->d_name);
      convert(from, to, entry->d_name);
    }
  }
  closedir(folder);
}

int main(int count, char **arguments) {
  if (count != 3) {
    fputs("usage: floor CONTENT OUTPUT\n", stderr);
    return 64;
  }
  cmark_gfm_core_extensions_ensure_registered();
  walk(arguments[1], arguments[2]);
  return 0;
}
