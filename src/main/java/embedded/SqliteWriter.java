package embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Does all writing on one connection. Writes that wait together share one commit (one sync of the disk);
 * a future completes after the commit. A write that fails undoes itself alone. While another process holds the
 * database, all writes that wait fail together: none waits for the lock after another has waited in vain.
 */
public final class SqliteWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteWriter.class);
    private static final int MOST_IN_ONE_COMMIT = 64;
    private static final String TAKE_THE_LOCK = "DELETE FROM deliveries WHERE false";
    private final BlockingQueue<Job<?>> waiting;
    private final Connection connection;
    private final NamedParameterJdbcOperations statements;
    private final Thread thread;
    private volatile boolean closed;

    /** @param connection open, not in autocommit mode; closed with this writer */
    SqliteWriter(Connection connection, int mostWaiting) {
        this.connection = connection;
        this.waiting = new ArrayBlockingQueue<>(mostWaiting);
        this.statements = new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.thread = new Thread(this::run, "sqlite-writer");
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Queues a write; fails with {@link RejectedExecutionException} when too many wait. */
    public <T> CompletableFuture<T> write(Function<NamedParameterJdbcOperations, T> work) {
        Job<T> job = new Job<>(work);
        if (closed || !waiting.offer(job)) {
            job.done.completeExceptionally(new RejectedExecutionException("Too many writes are waiting"));
        } else if (closed && waiting.remove(job)) { // its thread may have looked for the last time before the offer
            job.done.completeExceptionally(new RejectedExecutionException("The database is closing"));
        }
        return job.done;
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }

    private void run() {
        List<Job<?>> batch = new ArrayList<>();
        while (!closed || !waiting.isEmpty()) {
            try {
                batch.add(waiting.take());
            } catch (InterruptedException e) {
                closed = true; // what waits already is still written
            }
            waiting.drainTo(batch, MOST_IN_ONE_COMMIT - batch.size());
            commit(batch);
            batch.clear();
        }
    }

    private void commit(List<Job<?>> batch) {
        batch.removeIf(job -> job.done.isDone()); // given up
        try {
            lock(batch);
            for (Job<?> job : batch) {
                attempt(job);
            }
            connection.commit();
            batch.forEach(Job::complete);
        } catch (SQLException | RuntimeException | Error e) {
            batch.forEach(job -> job.done.completeExceptionally(e));
            rollBack();
        }
    }

    /** Takes the right to write, so that no single write waits for it, and reads in a write are of now. */
    private void lock(List<Job<?>> batch) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(TAKE_THE_LOCK);
        } catch (SQLException e) {
            waiting.drainTo(batch);
            throw e;
        }
    }

    private void attempt(Job<?> job) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            job.run(statements);
            connection.releaseSavepoint(before);
        } catch (RuntimeException | Error e) { // an Error of one write must not end the thread of all
            connection.rollback(before);
            job.failure = e;
        }
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.error("Writes cannot be undone; the next ones show whether the database still works", e);
        }
    }

    private static final class Job<T> {
        private final Function<NamedParameterJdbcOperations, T> work;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private T result;
        private Throwable failure;

        Job(Function<NamedParameterJdbcOperations, T> work) {
            this.work = work;
        }

        void run(NamedParameterJdbcOperations statements) {
            result = work.apply(statements);
        }

        void complete() {
            if (failure == null) {
                done.complete(result);
            } else {
                done.completeExceptionally(failure);
            }
        }
    }
}
