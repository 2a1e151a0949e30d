package bedrock;

import java.util.Optional;

/** Ids that a tenant may leave to the installation. */
final class Configured {

    private Configured() {
    }

    static Optional<String> either(String own, String common) {
        return Optional.ofNullable(own).filter(id -> !id.isBlank())
                .or(() -> Optional.ofNullable(common).filter(id -> !id.isBlank()));
    }
}
