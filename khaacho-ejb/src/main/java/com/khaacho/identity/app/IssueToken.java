package com.khaacho.identity.app;

import com.khaacho.identity.AppUser;
import com.khaacho.identity.Users;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Optional;

/** Signs a user in by name and password. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IssueToken {

    @Inject
    private Users users;

    @Inject
    private TokenSigner signer;

    @Inject
    private Pbkdf2PasswordHash passwordHash;

    /**
     * Empty when the name is unknown, the password wrong or the user switched off; which of them, nobody learns, neither
     * from the answer nor from the time it takes.
     */
    public Optional<AccessToken> issue(String username, char[] password) {
        Optional<AppUser> user = users.byUsername(username);
        String hash = user.map(AppUser::passwordHash).orElse(DecoyHash.TEXT);
        boolean matches = passwordHash.verify(password, hash);
        return user.filter(known -> matches && known.active()).map(signer::sign);
    }
}
