package platforms;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import support.PeopleStore;

class EmbeddedProfilesTest extends ProfilesContract {
    @TempDir
    static Path folder;

    @Override
    PeopleStore open() throws Exception {
        return PeopleStore.embedded(folder);
    }
}
