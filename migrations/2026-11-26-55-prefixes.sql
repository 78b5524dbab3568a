-- How many texts have words that begin so: asked for each prefix that somebody searches for.
create index search_statistic_starts on search_statistic (lexeme text_pattern_ops) include (texts);
