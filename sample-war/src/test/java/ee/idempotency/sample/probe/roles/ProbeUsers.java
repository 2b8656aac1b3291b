// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.roles;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Users whose passwords are their names, and whose roles a test grants and takes away. */
@BasicAuthenticationMechanismDefinition(realmName = "probe")
@ApplicationScoped
public class ProbeUsers implements IdentityStore {

    private final Map<String, Set<String>> roles = new ConcurrentHashMap<>();

    public void grant(String user, String role) {
        roles.put(user, Set.of(role));
    }

    public void revoke(String user) {
        roles.remove(user);
    }

    /** Called by the server with the credential of a request. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        String user = credential.getCaller();
        return credential.getPassword().compareTo(user)
                ? new CredentialValidationResult(user, roles.getOrDefault(user, Set.of()))
                : INVALID_RESULT;
    }
}
