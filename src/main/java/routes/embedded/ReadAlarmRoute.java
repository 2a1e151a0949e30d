package routes.embedded;

import java.sql.SQLException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.dao.DataAccessException;

/** In: alarm id. Out: {@code alarms.Alarm}, null when there is none. */
public class ReadAlarmRoute extends RouteBuilder {

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:read-alarm").routeId("read-alarm")
                .description("Reads an alarm")
                .threads().executorService("store")
                .doTry()
                    .to("sql:classpath:embedded/read-alarm.sql?dataSource=#readers")
                    .process("readAlarm")
                .doCatch(SQLException.class, DataAccessException.class)
                    .process("tellStoreUnavailable")
                .end();
    }
}
