package knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.KnowledgeQuery;
import chat.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import support.Libraries;

class LibraryTest {
    @TempDir
    Path temporary;
    private Path folder;
    private Path index;

    @BeforeEach
    void folders() throws IOException {
        folder = Files.createDirectories(temporary.resolve("documents"));
        index = temporary.resolve("index");
        Files.writeString(folder.resolve("cats.md"), "# Cats\nA cat sleeps sixteen hours a day.");
    }

    private static List<String> names(Library library, String tenant, String question) throws IOException {
        return new SearchKnowledge(library).passages(new KnowledgeQuery(tenant, null, question, 5)).stream()
                .map(Passage::document).toList();
    }

    private static String hash(Library library, String name) {
        return library.catalogue().find("", name).hash();
    }

    @Test
    void a_damaged_pdf_is_named_and_the_rest_goes_on() throws IOException {
        Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.4 no more");
        try (Library library = Libraries.open(folder, index)) {
            assertThat(library.status().problems()).containsExactly(
                    new LibraryStatus.Problem("broken.pdf", "It is damaged and cannot be opened."));
            assertThat(library.status().documents()).isEqualTo(1);
            assertThat(names(library, "any", "How long does a cat sleep?")).containsExactly("cats.md");
        }
    }

    @Test
    void an_unchanged_file_is_not_read_again_after_a_restart() throws IOException {
        Libraries.open(folder, index).close();
        Path file = folder.resolve("cats.md");
        FileTime time = Files.getLastModifiedTime(file);
        // same length, same time: only reading the file could tell
        Files.writeString(file, "# Cats\nA dog sleeps sixteen hours a day.");
        Files.setLastModifiedTime(file, time);
        try (Library library = Libraries.open(folder, index)) {
            assertThat(new SearchKnowledge(library).passages(new KnowledgeQuery("", null, "sleep", 1)).get(0).text())
                    .contains("A cat sleeps");
        }
    }

    @Test
    void a_touched_file_with_the_same_bytes_keeps_its_entries() throws IOException {
        Libraries.open(folder, index).close();
        Files.setLastModifiedTime(folder.resolve("cats.md"), FileTime.fromMillis(1_000_000));
        try (Library library = Libraries.open(folder, index)) {
            assertThat(library.catalogue().find("", "cats.md").modified()).isEqualTo(1_000_000);
            assertThat(names(library, "", "How long does a cat sleep?")).containsExactly("cats.md");
        }
    }

    @Test
    void changed_new_and_deleted_files_are_taken_up_while_running() throws IOException {
        try (Library library = Libraries.open(folder, index)) {
            String before = hash(library, "cats.md");
            Files.writeString(folder.resolve("cats.md"), "# Cats\nA cat eats three small meals a day, no more.");
            Files.writeString(folder.resolve("owls.txt"), "Owls hunt at night and rest by day.");
            await().until(() -> library.status().documents() == 2 && !hash(library, "cats.md").equals(before));
            assertThat(names(library, "", "When do owls hunt?").get(0)).isEqualTo("owls.txt");

            Files.delete(folder.resolve("owls.txt"));
            await().until(() -> library.status().documents() == 1);
            assertThat(names(library, "", "When do owls hunt?")).doesNotContain("owls.txt");
        }
    }

    @Test
    void a_tenant_sees_shared_documents_and_his_own_and_his_own_win() throws IOException {
        Path own = Files.createDirectories(folder.resolve("acme"));
        Files.writeString(own.resolve("dogs.md"), "# Dogs\nA dog needs two walks a day.");
        Files.writeString(own.resolve("cats.md"), "# Our cats\nOur cat sleeps on the printer all day.");
        try (Library library = Libraries.open(folder, index)) {
            assertThat(names(library, "other", "How many walks does a dog need?")).containsOnly("cats.md");
            assertThat(names(library, "acme", "How many walks does a dog need?").get(0)).isEqualTo("dogs.md");
            List<Passage> cats = new SearchKnowledge(library).passages(
                    new KnowledgeQuery("acme", null, "Where does the cat sleep?", 5));
            assertThat(cats).extracting(Passage::uri).contains("acme/cats.md").doesNotContain("cats.md");
            Documents documents = new Documents(library);
            assertThat(documents.find("other", "dogs.md")).isEmpty();
            assertThat(documents.find("acme", "cats.md")).hasValueSatisfying(
                    file -> assertThat(file.getParent()).hasFileName("acme"));
        }
    }

    @Test
    void only_documents_of_the_library_can_be_fetched() throws IOException {
        Path secret = Files.writeString(temporary.resolve("secret.md"), "# Secret\nA secret text for nobody.");
        Files.createSymbolicLink(folder.resolve("link.md"), secret);
        Files.writeString(folder.resolve(".hidden.md"), "# Hidden\nA hidden text.");
        Files.writeString(folder.resolve("program.exe"), "not a document");
        try (Library library = Libraries.open(folder, index)) {
            Documents documents = new Documents(library);
            assertThat(documents.find("", "cats.md")).isPresent();
            assertThat(List.of("link.md", ".hidden.md", "program.exe", "../secret.md", "/etc/passwd", "a\0b", ""))
                    .allSatisfy(name -> assertThat(documents.find("", name)).isEmpty());
            assertThat(library.status().documents()).isEqualTo(1);
        }
    }

    @Test
    void an_index_of_another_version_is_built_anew() throws IOException {
        try (Index words = new Index(index, false)) {
            words.commit();
        }
        try (Library library = Libraries.open(folder, index)) {
            assertThat(names(library, "", "How long does a cat sleep?")).containsExactly("cats.md");
        }
    }

    @Test
    void without_the_embedding_model_words_alone_are_searched_and_the_status_says_so() throws IOException {
        Files.writeString(folder.resolve("owls.txt"), "Owls hunt at night and rest by day.");
        try (Library library = new Library(Libraries.settings(folder, index), () -> null)) {
            library.start();
            await().until(() -> library.status().state() == LibraryStatus.State.READY);

            assertThat(library.status().vectors()).isFalse();
            ExtractiveAnswerer answerer = new ExtractiveAnswerer(library);
            assertThat(answerer.answer("", "When do owls hunt?").text()).contains("Owls hunt at night");
            assertThat(answerer.answer("", "Who repairs bicycles?").tier()).isEqualTo(Tier.UNKNOWN);
        }
    }

    @Test
    void a_document_above_the_size_limit_is_named_and_left_out() throws IOException {
        Files.writeString(folder.resolve("long.txt"), "Dogs bark. ".repeat(100_000));
        try (Library library = Libraries.open(folder, index)) {
            assertThat(library.status().problems()).containsExactly(
                    new LibraryStatus.Problem("long.txt", "It is larger than 1 MB."));
            assertThat(library.status().documents()).isEqualTo(1);
        }
    }

    @Test
    void the_library_folder_may_be_a_link_but_links_in_it_do_not_lead_out() throws IOException {
        Path outside = Files.createDirectories(temporary.resolve("outside"));
        Files.writeString(outside.resolve("secret.md"), "# Secret\nA secret text for nobody.");
        Files.createSymbolicLink(folder.resolve("acme"), outside);
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
        try (Library library = Libraries.open(link, index)) {
            assertThat(library.status().documents()).isEqualTo(1);
            assertThat(new Documents(library).find("", "cats.md")).isPresent();
            assertThat(new Documents(library).find("acme", "secret.md")).isEmpty();
        }
    }

    @Test
    void a_closed_library_lets_go_of_the_model() throws IOException {
        Library library = Libraries.open(folder, index);
        Embeddings model = library.shelf().embeddings();
        library.close();
        assertThatThrownBy(() -> model.encode("cat")).isInstanceOf(IllegalStateException.class);
    }
}
