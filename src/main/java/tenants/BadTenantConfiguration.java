package tenants;

/** A tenant's file cannot be used; the message is one sentence for people that names the file and the field. */
public class BadTenantConfiguration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadTenantConfiguration(String sentence) {
        super(sentence);
    }
}
