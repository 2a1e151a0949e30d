package outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {

    @ParameterizedTest
    @CsvSource({"form_1/email,form_1%2Femail", "a-b.c_D9,a-b.c_D9", "..,%2E.", ".hidden,%2Ehidden", "ü,%C3%BC",
        "a%2Fb,a%252Fb", "C:\\x,C%3A%5Cx"})
    void a_name_holds_safe_characters_only(String text, String name) {
        assertThat(SafeName.of(text)).isEqualTo(name);
    }

    @Test
    void long_names_are_cut_and_stay_different() {
        String text = "x".repeat(5_000);
        assertThat(SafeName.of(text + "1")).hasSizeLessThan(200).isNotEqualTo(SafeName.of(text + "2"))
                .isEqualTo(SafeName.of(text + "1"));
    }

    @ParameterizedTest
    @CsvSource({"a/b/c.json,a/b/c.json", "../../x,%2E./%2E./x", "/etc/x,%/etc/x", "a//b,a/%/b", "a/./b,a/%2E/b"})
    void a_path_stays_below_its_folder(String path, String safe) {
        assertThat(SafeName.path(path)).isEqualTo(safe);
    }
}
