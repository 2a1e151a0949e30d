package losstest;

import chat.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Submits one order after the other, each again and again until it is confirmed; a few it gives up unconfirmed. */
final class Caller implements Callable<Void> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int RETRY_MILLIS = 150;
    private static final double GIVES_UP = 0.2;
    private static final double ASKS_AGAIN = 0.05;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE).build();
    private final Plan plan;
    private final AtomicInteger next;
    private final Supplier<URI> address;
    private final Confirmations confirmations;
    private final SplittableRandom random;

    /** @param next number of the next order, shared by all callers */
    Caller(Plan plan, AtomicInteger next, Supplier<URI> address, Confirmations confirmations, int number) {
        this.plan = plan;
        this.next = next;
        this.address = address;
        this.confirmations = confirmations;
        this.random = new SplittableRandom(plan.seed() + number);
    }

    @Override
    public Void call() throws InterruptedException {
        for (int number = next.getAndIncrement(); number < plan.submissions(); number = next.getAndIncrement()) {
            submit(Order.number(number, plan));
            Thread.sleep(random.nextInt((int) plan.pause().toMillis()));
        }
        return null;
    }

    private void submit(Order order) throws InterruptedException {
        boolean givesUp = random.nextDouble() < GIVES_UP;
        while (true) {
            confirmations.tried();
            try {
                if (told(order, send(order))) {
                    break;
                }
            } catch (IOException cut) { // killed, starting, or too slow: it may have been taken or not
                if (givesUp) {
                    confirmations.abandoned(order);
                    return;
                }
            }
            Thread.sleep(random.nextInt(RETRY_MILLIS / 2, RETRY_MILLIS));
        }
        if (random.nextDouble() < ASKS_AGAIN) {
            askAgain(order);
        }
    }

    private void askAgain(Order order) throws InterruptedException {
        try {
            told(order, send(order));
        } catch (IOException cut) {
            confirmations.refused(); // it is confirmed already
        }
    }

    private HttpResponse<String> send(Order order) throws IOException, InterruptedException {
        ObjectNode body = Json.object().put("tenant_hash", Tenant.HASH).put("form_mode", true)
                .put("action", "submit_form").put("form_id", Tenant.FORM).put("client_submission_id", order.key());
        body.set("form_data", order.data());
        return http.send(HttpRequest.newBuilder(address.get().resolve("/invoke")).timeout(PATIENCE)
                .header("Content-Type", "application/json").header("Accept", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body))).build(), BodyHandlers.ofString());
    }

    /** True when it is confirmed. */
    private boolean told(Order order, HttpResponse<String> reply) throws IOException {
        JsonNode answer = Json.read(reply.body());
        switch (answer.path("type").asText()) {
            case "form_complete" -> confirmations.confirmed(order, answer.path("submissionId").asText());
            case "form_error", "error" -> confirmations.refused();
            default -> {
                confirmations.complain("An order that is right was answered with " + reply.statusCode() + " "
                        + reply.body());
                confirmations.refused();
            }
        }
        return answer.path("type").asText().equals("form_complete");
    }
}
