package com.khaacho.identity.jdbc;

import com.khaacho.database.jdbc.Databases;
import com.khaacho.identity.AppUser;
import com.khaacho.identity.Role;
import com.khaacho.identity.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@link Users} in the tables app_user and party. */
@ApplicationScoped
public class JdbcUsers implements Users {

    private static final String BY_USERNAME =
            """
            SELECT u.id, u.party_id, u.username, u.password_hash, u.roles, u.active AND p.active AS active
            FROM app_user u JOIN party p ON p.id = u.party_id
            WHERE lower(u.username) = lower(?)
            """;

    private final Databases databases;

    @Inject
    public JdbcUsers(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcUsers() {
        this(null);
    }

    @Override
    public Optional<AppUser> byUsername(String username) {
        return databases.read().query(BY_USERNAME, JdbcUsers::user, username).stream()
                .findFirst();
    }

    private static AppUser user(ResultSet row) throws SQLException {
        return new AppUser(
                row.getObject("id", UUID.class),
                row.getObject("party_id", UUID.class),
                row.getString("username"),
                row.getString("password_hash"),
                roles((String[]) row.getArray("roles").getArray()),
                row.getBoolean("active"));
    }

    private static Set<Role> roles(String[] names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names) {
            roles.add(Role.valueOf(name));
        }
        return roles;
    }
}
