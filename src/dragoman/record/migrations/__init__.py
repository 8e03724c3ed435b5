"""How the tables of a record came to be, revision by revision; run by `dragoman.record.migrating`, never by hand."""
