// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A table of keys as one writes it by hand, for PostgreSQL alone: the fewest statements, by JDBC. Joins the active transaction. */
@ApplicationScoped
public class KeyTable {

    private static final String CLAIM = """
            insert into handwritten_key (id, fingerprint, state, started_at, expires_at)
            values (?, ?, 'STARTED', ?, ?) on conflict do nothing""";

    private static final String COMPLETE = """
            update handwritten_key set state = 'SUCCEEDED', status = 201, response = ?
            where id = ? and state = 'STARTED'""";

    private static final String FIND = "select fingerprint, response from handwritten_key where id = ?";

    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    @Resource(lookup = "java:app/jdbc/checkout")
    private DataSource dataSource;

    /** Whether the key is new, and taken. */
    public boolean claim(String key, byte[] body) {
        long now = System.currentTimeMillis();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setBytes(1, sha256(key.getBytes(StandardCharsets.UTF_8)));
            claim.setBytes(2, sha256(body));
            claim.setLong(3, now);
            claim.setLong(4, now + DAY);
            return claim.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stores the answer. */
    public void complete(String key, byte[] response) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement complete = connection.prepareStatement(COMPLETE)) {
            complete.setBytes(1, response);
            complete.setBytes(2, sha256(key.getBytes(StandardCharsets.UTF_8)));
            if (complete.executeUpdate() != 1) {
                throw new IllegalStateException("the key was not claimed");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer that is stored for this request. */
    public byte[] response(String key, byte[] body) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setBytes(1, sha256(key.getBytes(StandardCharsets.UTF_8)));
            try (ResultSet found = find.executeQuery()) {
                if (!found.next() || !MessageDigest.isEqual(found.getBytes(1), sha256(body))) {
                    throw new IllegalStateException("the key was for another request");
                }
                return found.getBytes(2);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
