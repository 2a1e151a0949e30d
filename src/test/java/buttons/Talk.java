package buttons;

import chat.Fields;
import chat.Offer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import tenants.Tenant;
import tenants.TenantReader;
import tenants.TenantSchema;
import tenants.TenantSettings;

/** What one tenant offers, question by question; configurations and contexts may be written with single quotes. */
final class Talk {
    /** The three forms and two subjects of the volunteer organisation, in short. */
    static final String VOLUNTEERS = """
            {'conversational_forms': {
               'lb': {'form_id':'lb_apply', 'title':'Love Box Application', 'trigger_phrases':['apply for Love Box'],
                      'fields':[{'id':'email','type':'email'}]},
               'off': {'enabled':false, 'title':'Old Application', 'trigger_phrases':['old']},
               'dd_apply': {'enabled':true, 'title':'Dare to Dream Application', 'cta_text':'Be a mentor',
                      'trigger_phrases':['dare to dream',' '], 'fields':[{'id':'phone','type':'phone'}]},
               'volunteer_apply': {'title':'Volunteer Application', 'trigger_phrases':['sign me up']},
               'garden': {'title':'Garden Application', 'program':'green', 'trigger_phrases':['apply']}},
             'conversation_branches': {
               'garden_talk': {'detection_keywords':['Garden'],
                      'available_ctas':{'primary':'garden'}},
               'lovebox_discussion': {'detection_keywords':['Love Box'],
                      'available_ctas':{'primary':'lb', 'secondary':['nowhere','more','volunteer','site','lb']}},
               'volunteer_interest': {'detection_keywords':['volunteers are','helpers'],
                      'available_ctas':{'primary':'volunteer', 'secondary':['more']}}},
             'cta_definitions': {
               'lb': {'type':'form_cta', 'text':'Apply now', 'formId':'lb_apply', 'icon':{'name':'box'}},
               'volunteer': {'label':'Volunteer', 'text':'not this', 'action':'start_form', 'formId':'volunteer_apply'},
               'more': {'type':'send_query', 'text':'Tell me more', 'query':'More?', 'rank':7},
               'site': {'type':'external_link', 'label':'Our site', 'action':'open', 'url':'https://a.example'},
               'garden': {'action':'form_trigger', 'label':'Dig', 'form_id':'garden'}}}""";
    private final ButtonOffers offers = new ButtonOffers();
    private final Tenant tenant;
    private Map<String, Object> context = Map.of();

    private Talk(Tenant tenant) {
        this.tenant = tenant;
    }

    static Talk of(String config) {
        return new Talk(new TenantReader(new TenantSchema(), TenantSettings.defaults())
                .read("h", "id", "the file", config.replace('\'', '"')));
    }

    /** The volunteers' configuration with further keys, such as {@code 'branch_priority':[]}. */
    static Talk ofVolunteersWith(String keys) {
        return of("{" + keys + "," + VOLUNTEERS.strip().substring(1));
    }

    Talk in(String sessionContext) {
        context = Fields.read("{\"session_context\":" + sessionContext.replace('\'', '"') + "}").map("session_context");
        return this;
    }

    Offer offer(String question, String answer) {
        return offers.offer(tenant, question, answer, context);
    }

    List<String> labels(String question, String answer) {
        return offer(question, answer).buttons().stream().map(button -> button.path("label").asText()).toList();
    }

    ObjectNode metadata(String question, String answer) {
        return offer(question, answer).metadata();
    }
}
