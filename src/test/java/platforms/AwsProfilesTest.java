package platforms;

import support.PeopleStore;

class AwsProfilesTest extends ProfilesContract {

    @Override
    PeopleStore open() throws Exception {
        return PeopleStore.aws();
    }
}
