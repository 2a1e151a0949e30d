package platforms;

import support.PeopleStore;

class AwsFeedbackTest extends FeedbackContract {

    @Override
    PeopleStore open() throws Exception {
        return PeopleStore.aws();
    }
}
