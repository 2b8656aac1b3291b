// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Map;
import java.util.Set;

/** The two users of the sample, with HTTP Basic. A real application keeps its users elsewhere. */
@BasicAuthenticationMechanismDefinition(realmName = "checkout")
@ApplicationScoped
public class CheckoutUsers implements IdentityStore {

    private static final Map<String, String> PASSWORDS = Map.of("alice", "alice-secret", "bob", "bob-secret");

    /** Called by the server with the credential of a request. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        String caller = credential.getCaller();
        String password = PASSWORDS.get(caller);
        if (password == null || !credential.getPassword().compareTo(password)) {
            return INVALID_RESULT;
        }
        return new CredentialValidationResult(caller, Set.of("user"));
    }
}
