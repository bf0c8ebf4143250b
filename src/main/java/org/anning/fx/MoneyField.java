package org.anning.fx;

import java.math.BigDecimal;
import java.util.Optional;

/** An amount in yuan. What can be typed is said by {@link MoneyWords}. */
public final class MoneyField extends TypedField<BigDecimal> {

    public MoneyField() {
        getStyleClass().add("money-field");
        setPrefColumnCount(10);
    }

    @Override
    Optional<BigDecimal> read(String typed) {
        return MoneyWords.read(typed);
    }

    @Override
    String write(BigDecimal shown) {
        return MoneyWords.write(shown);
    }
}
