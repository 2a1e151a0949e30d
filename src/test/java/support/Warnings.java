package support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/** Keeps what one logger warns of. */
public final class Warnings implements AutoCloseable {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final AbstractAppender appender;

    public Warnings(String loggerName) {
        logger = (Logger) LogManager.getLogger(loggerName);
        appender = new AbstractAppender("warnings of " + loggerName, null, null, true, Property.EMPTY_ARRAY) {
            @Override
            public void append(LogEvent event) {
                if (event.getLevel().isMoreSpecificThan(Level.WARN)) {
                    heard.add(text(event));
                }
            }
        };
    }

    /** What Camel logs when a failure meets no policy. */
    public static Warnings ofDefects() {
        return new Warnings("org.apache.camel.processor.errorhandler").listen();
    }

    private static String text(LogEvent event) {
        StringBuilder text = new StringBuilder(event.getMessage().getFormattedMessage());
        if (event.getThrown() != null) {
            for (StackTraceElement call : event.getThrown().getStackTrace()) {
                text.append("\n  at ").append(call);
            }
        }
        return text.toString();
    }

    public Warnings listen() {
        appender.start();
        logger.addAppender(appender);
        return this;
    }

    public List<String> heard() {
        return heard;
    }

    @Override
    public void close() {
        logger.removeAppender(appender);
        appender.stop();
    }
}
