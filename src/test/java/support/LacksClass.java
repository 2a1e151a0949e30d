package support;

/** A class that was compiled against another one, which is not there. */
public class LacksClass {
    static {
        link();
    }

    private static void link() {
        throw new NoClassDefFoundError("vendor/Missing");
    }

    public String call(String body) {
        return body;
    }
}
