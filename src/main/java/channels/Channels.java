package channels;

import async.ClosingWith;
import async.Pools;
import forms.FormCatalogue;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Puts the beans of this package where the routes and the Kamelets find them. */
public final class Channels {
    private Channels() {
    }

    public static ChannelCatalogue bind(CamelContext context, ChannelSettings settings, FormCatalogue forms,
            Clock clock) {
        WatchChannels watch = ClosingWith.context(context, new WatchChannels(context, settings));
        listen(context, watch);
        Registry registry = context.getRegistry();
        registry.bind("channelHealth", new ChannelHealth(watch.catalogue()));
        registry.bind("takeSubmission", new TakeSubmission());
        registry.bind("takeTenant", new TakeTenant(forms));
        registry.bind("prepareCall", new PrepareCall(watch.catalogue()));
        registry.bind("stillLeased", new StillLeased(settings.timeLimit(), clock));
        TimedCalls calls = ClosingWith.context(context, new TimedCalls(context, settings));
        Executor executor = Pools.continuing(context, calls, "called");
        registry.bind("awaitChannels", new AwaitChannels(watch.loaded(), executor));
        registry.bind("callChannel", new CallChannel(calls, executor));
        registry.bind("sendConfirmation", new SendConfirmation(calls, executor));
        bindContents(registry, settings, clock);
        return watch.catalogue();
    }

    private static void listen(CamelContext context, WatchChannels watch) {
        try {
            context.addStartupListener(watch);
        } catch (Exception e) { // declared, thrown by contexts that have started
            throw new IllegalStateException(e);
        }
    }

    private static void bindContents(Registry registry, ChannelSettings settings, Clock clock) {
        registry.bind("writeNotificationMail", new WriteNotificationMail());
        registry.bind("writeTextMessage", new WriteTextMessage());
        registry.bind("writeArchiveObject", new WriteArchiveObject());
        registry.bind("writeFunctionCall", new WriteFunctionCall(settings.bucket()));
        registry.bind("writeWebhook", new WriteWebhook(clock));
        registry.bind("describeSubmission", new DescribeSubmission());
        registry.bind("writeChatMessage", new WriteChatMessage());
        registry.bind("writePost", new WritePost());
        registry.bind("writeConfirmation", new WriteConfirmation());
        registry.bind("reserveConfirmation", new ReserveConfirmation(settings.confirmations(), clock));
        registry.bind("reserveText", new ReserveText(settings.monthlyTexts(), clock));
        registry.bind("judgeTextUsage", new JudgeUsage("monthly_limit_reached"));
        registry.bind("judgeConfirmationUsage", new JudgeUsage("hourly_limit_reached"));
    }
}
