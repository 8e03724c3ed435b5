"""Run the revisions on the connection that `dragoman.record.migrating` hands over, inside its transaction."""

from alembic import context

from dragoman.record.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
